import { InputField, type InputFieldProps } from "./field.tsx";

/** The browser's own colour picker; its value is always `#rrggbb`. */
export function ColourField(props: Omit<InputFieldProps, "type">) {
  return (
    <div className="[&_input]:h-11 [&_input]:w-24 [&_input]:cursor-pointer [&_input]:p-1">
      <InputField {...props} type="color" />
    </div>
  );
}
