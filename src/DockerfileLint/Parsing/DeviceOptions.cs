using DockerfileLint.Syntax;

namespace DockerfileLint.Parsing;

/// <summary>The value of <c>--device</c>: a name, bare or as <c>name=</c>, and <c>required</c>.</summary>
internal static class DeviceOptions
{
    public static void Check(FlagSyntax flag, InstructionLine line)
    {
        if (CsvReader.Read(flag.Value!, line.Cancellation, out var problem) is not { } fields)
        {
            // An empty value is an empty list to the reader of this flag.
            if (flag.Value!.Length > 0)
                line.ReportAt(SyntaxErrorKind.InvalidFlag, flag.ValueSpan, $"--device can't be read: {problem}.");
            return;
        }

        var name = "";
        foreach (var field in fields)
        {
            if (Problem(field.Text, ref name) is not { } message) continue;
            line.ReportAt(SyntaxErrorKind.InvalidFlag, flag.SpanOf(field.Start, field.End - field.Start), message);
            return;
        }
    }

    private static string? Problem(string field, ref string name)
    {
        var equals = field.IndexOf('=');
        var key = (equals < 0 ? field : field.Substring(0, equals)).ToLowerInvariant();
        var value = equals < 0 ? "" : field.Substring(equals + 1);
        if (key == "required")
            return equals < 0 || Booleans.IsGoBoolean(value) ? null : $"required takes true or false, not '{value}'.";
        if (key == "name" && equals >= 0)
        {
            if (name.Length > 0) return $"The device is already named '{name}'. Remove one of the two names.";
            name = value;
            return null;
        }

        if (name.Length > 0)
            return $"'{field}' isn't an option of --device. Write a device name, optionally with required.";
        name = field;
        return null;
    }
}
