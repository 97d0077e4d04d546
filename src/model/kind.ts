// What a kind of object brings: its query, its shape, its rules for change, its DDL.
import type { z } from "zod"
import type { Address } from "./address.ts"
import type { Diagnostic } from "../errors/index.ts"
import type { ObjectId } from "./id.ts"
import type { Envelope, Found, Privilege } from "./object.ts"
import type { Row } from "./row.ts"
import type { Step } from "./step.ts"
import type { View } from "./view.ts"

/** What `decode` gives: the object before its dependencies are attached, and where pg_depend knows it. */
export interface Decoded<S extends object> extends Envelope {
  readonly path: readonly string[]
  readonly args?: string
  readonly container: ObjectId | null
  readonly position?: number
  readonly shape: S
  readonly addresses: readonly Address[]
  /** Dependencies that pg_depend does not record. */
  readonly alsoNeeds?: readonly ObjectId[]
  readonly diagnostics?: readonly Diagnostic[]
}

/** What a rule sees beside the two values of its field. */
export interface ChangeContext<S extends object> {
  readonly before: Found<S>
  /** The source's snapshot. */
  readonly past: View
  /** The target's snapshot. */
  readonly view: View
  /** In `follow`: what the kind of the replaced type says about its values; see `Kind.convert`. */
  convert?(value: string): string | undefined
}

/**
 * How a changed field becomes statements. `"rebuild"` drops the object and creates it again with all that depends on
 * it. Steps that several fields ask for in the same words run once. A rule that returns no step says that the change
 * follows from another one (and the proof holds it to that).
 */
export type Rule<S extends object, V> =
  | "rebuild"
  | ((now: Found<S>, from: V, to: V, context: ChangeContext<S>) => readonly Step[] | "rebuild")

/** What `recognizes` may ask. */
export interface Recognition {
  readonly past: View
  readonly view: View
  /** Whether no other object of the source, and none of the target, has this content. */
  isAlone(): boolean
}

export interface Kind<S extends object> {
  readonly name: string
  /** A tie-break only, where the graph leaves steps free; lower is created earlier and dropped later. */
  readonly rank: number
  readonly shape: z.ZodType<S>
  readonly read: {
    /**
     * One set-based query. Columns are text, int4, bool, oid, text[], bool[] or json, so that every driver gives the
     * same values. Schema-qualified, extension members left out; runs with an empty search_path.
     */
    sql(serverVersion: number): string
    /**
     * Set where PostgreSQL opens each table to print what the query asks for (names of columns in expressions). A
     * session keeps what it has opened, so one session runs all of these.
     */
    readonly opensTables?: true
    /** Set where many objects have the same shape, which is then kept once for all of them. */
    readonly alike?: true
    decode(row: Row): Decoded<S>
  }
  readonly changes: { readonly [F in keyof S]-?: Rule<S, S[F]> }
  /**
   * Fields whose two values are never one thing in two spellings: types and numbers, and text that is kept as somebody
   * wrote it. All else may be an expression, which PostgreSQL prints anew.
   */
  readonly verbatim?: { readonly [F in keyof S]?: true | ((from: S[F], to: S[F]) => boolean) }
  /** `view` is the snapshot that the object stands in, the target; `past` is the source. */
  create(object: Found<S>, view: View, past: View): readonly Step[]
  /** `past` is the snapshot that the object stands in, the source; `view` is the target. */
  drop(object: Found<S>, past: View, view: View): readonly Step[]

  /**
   * Whether PostgreSQL refuses to make it in the container that is there, which is then rebuilt: a check of a domain
   * whose values are stored inside others.
   */
  needsNewContainer?(object: Found<S>, past: View): boolean

  /** What stands behind COMMENT ON and in GRANT … ON: `TABLE public.users`, `COLUMN public.users.email`. */
  target(object: Found<S>): string
  /** The statement that takes a comment away, where that is not `COMMENT ON <target> IS NULL`: an extension brings one. */
  uncomment?(object: Found<S>): string
  /** What a statement of the envelope becomes, where `target` is not what SQL calls the object. */
  spell?(sql: string): string
  /** False for kinds that cannot be owned on their own (columns, constraints, indexes). */
  readonly owned: boolean
  /** The statement that makes `owner` the owner, where it is not `ALTER <target> OWNER TO <owner>`; undefined where the owner follows another object's. */
  ownerSql?(object: Found<S>, owner: string): string | undefined
  /** GRANT or REVOKE text, where it is not `GRANT <p> ON <target> TO <grantee>`: columns put the name into the privilege. Undefined for kinds without privileges. */
  grantTarget?(
    object: Found<S>,
    privilege: Pick<Privilege, "privilege">,
  ): { readonly privilege: string; readonly on: string } | undefined
  /** For a kind that is nothing but privileges: it comes and goes by GRANT and REVOKE alone, and is compared where privileges are. */
  readonly grants?: {
    /** What stands before GRANT and REVOKE. */
    prefix?(object: Found<S>): string
    /** Who `OWNER` is. */
    owner(object: Found<S>): string | null
    /** Whether the owner has every privilege where nothing else is said. */
    ownerHasAll(object: Found<S>): boolean
    /** New objects of these kinds, in this container or in any, may begin with the privileges. */
    presets?(object: Found<S>): {
      readonly kinds: readonly string[]
      readonly container: ObjectId | null
      /** What everyone may do with such an object where nothing else is said. */
      readonly everyone: readonly string[]
    }
  }

  /** What every new database already has of this kind (schema `public`): the source `empty` holds it. */
  readonly builtIn?: readonly Found<S>[]
  /** Names that two objects cannot share at one time: `relation:public.users`, `type:public.users`. Default: its id. */
  slots?(object: Found<S>): readonly string[]
  /**
   * Whether a call of one, of the same path, may be taken for a call of the other while both are there: a function and
   * one with defaults for the arguments that it has more.
   */
  clashes?(object: Found<S>, other: Found<S>): boolean
  /** The statement that gives it another name or schema and keeps all else. Undefined where PostgreSQL has none. */
  rename?(from: Found<S>, to: Found<S>): readonly Step[] | undefined
  /** Whether no definition of another object depends on its name: one that is the same but for it is just renamed. */
  unmentioned?(object: Found<S>): boolean
  /** What it belongs to by its content, where that is not its container: the default that takes a sequence's values. */
  anchor?(object: Found<S>, view: View): ObjectId | null
  /**
   * Whether an object that went, and the only one with the same content that came, are one object with a new name. Left
   * out: yes, unless it `holdsRows`. Without rows nothing can be kept under a wrong name: the end state is the same.
   */
  recognizes?(from: Found<S>, to: Found<S>, scene: Recognition): boolean
  /** What must be renamed with it, and renames it as well: the check of a parent that a child inherits. */
  renamesWith?(object: Found<S>): readonly ObjectId[]
  /**
   * The steps by which an object of the same id gets to another place, and all that names it follows: an extension to
   * another schema. None where nothing moves or PostgreSQL cannot. Carried out on a clone, like a rename.
   */
  move?(from: Found<S>, to: Found<S>): readonly Step[]
  /** Names within it that are no objects of their own and can be renamed: an enum's labels, a composite type's attributes. */
  readonly parts?: {
    names(object: Found<S>): readonly string[]
    rename(object: Found<S>, from: string, to: string): Step
  }
  /**
   * For a kind whose dependents hold data (types): instead of a drop, the old object is put aside under `name`, the
   * new one made, dependents moved over by their own `follow`, the old one dropped. `to` is the new one.
   */
  putAside?(object: Found<S>, name: string, to: Found<S>, scene: { readonly past: View; readonly view: View }): PutAside
  /**
   * True for what has rows or values of its own (tables, columns). One that can be put aside always is when it is
   * rebuilt, and its rows move over.
   */
  holdsRows?(object: Found<S>): boolean
  /** Objects with which it is put aside and removed, instead of being dropped before: a column's table, a partition's parent. */
  goesWith?(object: Found<S>): readonly ObjectId[]
  /**
   * For such a kind: `value`, an SQL expression of the old type, as an expression that gives the new type. Undefined
   * where the text form does: `value::text::new`.
   */
  convert?(value: string, from: Found<S>, to: Found<S>): string | undefined
  /**
   * The steps by which `object` (in its target form) moves to a new object of the same name as one that it
   * depends on, after the old one was put aside; undefined where it must be rebuilt, none where its own change does it.
   */
  follow?(object: Found<S>, replaced: ObjectId, context: ChangeContext<S>): readonly Step[] | undefined
}

/** The statements by which an object makes room for its successor; see `Kind.putAside`. */
export interface PutAside {
  /** What comes first where it does not go with another one that is put aside: DETACH of a partition. */
  readonly leave?: readonly Step[]
  readonly rename: readonly Step[]
  /** What brings the rows over, once the new one is there. */
  readonly move?: readonly Step[]
  readonly remove: Step
}

/** A kind whose shape nobody outside needs to know. */
export type AnyKind = Omit<Kind<object>, "changes" | "verbatim"> & {
  readonly verbatim?: Readonly<Record<string, true | ((from: unknown, to: unknown) => boolean)>>
  readonly changes: Readonly<Record<string, Rule<object, unknown>>>
}

/** Every kind, by name. The engines receive it and know no kind. */
export interface Registry {
  readonly kinds: readonly AnyKind[]
  kind(name: string): AnyKind
}

/** Checks a kind against its own shape and forgets the shape. */
export function defineKind<S extends object>(kind: Kind<S>): AnyKind {
  // Sound because the engines hand an object only to the kind that decoded it.
  return kind as unknown as AnyKind
}
