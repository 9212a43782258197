using System;
using System.Collections.Immutable;
using DockerfileLint.Syntax;

namespace DockerfileLint.Parsing;

/// <summary>Reads the fields of a <c>--mount</c>; what they mean is seen once variables are known.</summary>
internal static class MountReader
{
    public static MountSyntax Read(FlagSyntax flag, InstructionLine line)
    {
        var value = flag.Value!;
        if (CsvReader.Read(value, line.Cancellation, out var problem) is not { } fields)
        {
            if (!line.IsTrigger)
                line.ReportAt(
                    SyntaxErrorKind.Mount,
                    value.Length == 0 ? flag.Span : flag.ValueSpan,
                    $"--mount can't be read: {problem}. Write comma-separated key=value pairs, "
                        + "such as type=cache,target=/root/.cache.");
            return new MountSyntax(flag, ImmutableArray<MountFieldSyntax>.Empty);
        }

        var read = ImmutableArray.CreateBuilder<MountFieldSyntax>(fields.Count);
        foreach (var field in fields)
        {
            line.Cancellation.ThrowIfCancellationRequested();
            var syntax = ReadField(flag, field);
            read.Add(syntax);
            if (!line.IsTrigger) CheckFrom(syntax, line);
        }

        return new MountSyntax(flag, read.MoveToImmutable());
    }

    private static MountFieldSyntax ReadField(FlagSyntax flag, in CsvField field)
    {
        var span = flag.SpanOf(field.Start, field.End - field.Start);
        var equals = field.Text.IndexOf('=');
        if (equals < 0)
            return new MountFieldSyntax(flag.Source, span, field.Text, value: null, new Text.TextSpan(span.End, 0));
        // Within quotes the value runs up to the closing one; doubled quotes are not counted apart.
        var quotes = field.IsQuoted ? 1 : 0;
        var valueStart = field.Start + quotes + equals + 1;
        var valueSpan = flag.SpanOf(valueStart, Math.Max(field.End - quotes - valueStart, 0));
        return new MountFieldSyntax(
            flag.Source, span, field.Text.Substring(0, equals), field.Text.Substring(equals + 1), valueSpan);
    }

    /// <summary>A dollar sign followed by anything counts as a variable.</summary>
    private static void CheckFrom(MountFieldSyntax field, InstructionLine line)
    {
        if (field.Value is not { } value || !string.Equals(field.Name, "from", StringComparison.OrdinalIgnoreCase))
            return;
        var dollar = value.IndexOf('$');
        if (dollar < 0 || dollar == value.Length - 1) return;
        line.ReportAt(
            SyntaxErrorKind.Mount,
            field.ValueSpan,
            "Variables in from aren't expanded in --mount. Define a stage with FROM and a global ARG, "
                + "and name it here.");
    }
}
