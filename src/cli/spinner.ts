// A piece of work to a spinner on the terminal, once it takes over a second.

/** Shows the label on the stream after one second; the line is gone when the work ends, well or badly. */
export async function withSpinner<T>(label: string, stream: NodeJS.WriteStream, work: () => Promise<T>): Promise<T> {
  let stop = (): void => undefined
  let done = false
  const timer = setTimeout(() => {
    void import("ora").then(({ default: ora }) => {
      if (done) return
      const spinner = ora({ text: label, stream, discardStdin: false }).start()
      stop = () => spinner.stop()
    })
  }, 1000)
  try {
    return await work()
  } finally {
    done = true
    clearTimeout(timer)
    stop()
  }
}
