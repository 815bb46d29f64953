import { join } from 'node:path';
import ts from 'typescript';
import type { Shape } from '../../projections/shapes/declared-shapes';

const ROOT = join(__dirname, '../..');
const SOURCE = join(ROOT, 'projections/shapes/shapes.events.ts');

/** The shape of every event, read from the types that declare them: which fields, of which kind, and which may be left out. */
export function shapesFromTypes(): Readonly<Record<string, Shape>> {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const program = ts.createProgram([SOURCE], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(SOURCE);
  const all = file?.statements.find(
    (one): one is ts.TypeAliasDeclaration => ts.isTypeAliasDeclaration(one) && one.name.text === 'AllShapes',
  );
  if (all === undefined) throw new Error(`AllShapes is not declared in ${SOURCE}`);
  const shapes = fieldsOf(checker, checker.getTypeAtLocation(all), all);
  return Object.fromEntries(Object.entries(shapes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fieldsOf(checker: ts.TypeChecker, type: ts.Type, at: ts.Node): Readonly<Record<string, Shape>> {
  const fields = checker.getPropertiesOfType(type).map((property) => {
    const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    return [property.name + (isOptional ? '?' : ''), shapeOf(checker, checker.getTypeOfSymbolAtLocation(property, at), at)];
  });
  return Object.fromEntries(fields) as Readonly<Record<string, Shape>>;
}

function shapeOf(checker: ts.TypeChecker, declared: ts.Type, at: ts.Node): Shape {
  const type = checker.getNonNullableType(declared);
  const shape = presentShape(checker, type, at);
  const isNull = declared.isUnion() && declared.types.some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0);
  return isNull ? ['or', shape, 'null'] : shape;
}

function presentShape(checker: ts.TypeChecker, type: ts.Type, at: ts.Node): Shape {
  const kinds = [
    ['string', checker.getStringType()],
    ['number', checker.getNumberType()],
    ['boolean', checker.getBooleanType()],
  ] as const;
  if ((type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !== 0) return 'any';
  if ((type.flags & ts.TypeFlags.NonPrimitive) !== 0) return ['record', 'any'];
  for (const [kind, whole] of kinds) if (checker.isTypeAssignableTo(type, whole)) return kind;
  if (type.isUnion()) {
    const shapes = type.types.map((one) => shapeOf(checker, one, at));
    const different = [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
    const [only] = different;
    return different.length === 1 && only !== undefined ? only : ['or', ...different];
  }
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    return ['array', item === undefined ? 'any' : shapeOf(checker, item, at)];
  }
  const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (index !== undefined)
    return (index.flags & ts.TypeFlags.Never) !== 0 ? {} : ['record', shapeOf(checker, index, at)];
  if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0) return fieldsOf(checker, type, at);
  throw new Error(`there is no shape for ${checker.typeToString(type)}`);
}
