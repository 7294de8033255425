/**
 * Where a person types about a client what stays in the file: whatever it is called, what is better not kept of it is said
 * below, never in the way of saving. What is quoted as it is, names, numbers and addresses take the plain fields.
 */
import { TextArea, type TextAreaProps, TextField, type TextFieldProps } from '../../ui/text-field.tsx'
import { TypedChecks } from './typed-checks.tsx'

/** On one line. */
export function NotedLine(props: TextFieldProps) {
  return (
    <>
      <TextField {...props} />
      <TypedChecks text={props.value} onChange={props.onInput} />
    </>
  )
}

/** On several. */
export function NotedArea(props: TextAreaProps) {
  return (
    <>
      <TextArea {...props} />
      <TypedChecks text={props.value} onChange={props.onInput} />
    </>
  )
}
