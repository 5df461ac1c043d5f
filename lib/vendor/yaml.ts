export { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
