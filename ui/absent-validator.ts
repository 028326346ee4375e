/**
 * Stands in for `@rjsf/validator-ajv8`, which only a test helper of the form library imports. It compiles code, which the
 * content security policy forbids, so it is not installed; our forms have an interpreting validator.
 */
const absent = undefined;
export default absent;
