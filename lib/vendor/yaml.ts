export {
  Composer,
  Document,
  LineCounter,
  Parser,
  type Scalar,
  type YAMLSeq,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  visit,
} from 'yaml';
