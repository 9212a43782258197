using System.Globalization;
using DockerfileLint.Syntax;

namespace DockerfileLint.Parsing;

/// <summary>The values of the flags of HEALTHCHECK, which don't expand variables.</summary>
internal static class HealthcheckFlags
{
    private const long Millisecond = 1_000_000;

    public static void Check(FlagSyntax flag, InstructionLine line)
    {
        if (flag.Value is not { Length: > 0 } value) return;
        var problem = flag.Name switch
        {
            "interval" or "timeout" or "start-period" or "start-interval" => DurationProblem(value),
            "retries" => RetriesProblem(value),
            _ => null,
        };
        if (problem is not null)
            line.ReportAt(
                SyntaxErrorKind.Healthcheck,
                flag.ValueSpan,
                $"--{flag.Name} can't be '{value}': {problem}.",
                Replacement(flag.Name, value));
    }

    private static string? DurationProblem(string value)
    {
        if (value.Contains('$')) return "variables aren't expanded here, so write the duration";
        if (GoDuration.Parse(value, out var problem) is not { } duration) return problem;
        return duration != 0 && duration < Millisecond ? "it must be 0 or at least 1ms" : null;
    }

    private static string? RetriesProblem(string value)
    {
        if (value.Contains('$')) return "variables aren't expanded here, so write the number";
        if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var retries))
            return "it isn't a whole number";
        return retries < 0 ? "it must not be negative" : null;
    }

    /// <summary>A bare number most likely means seconds.</summary>
    private static string? Replacement(string name, string value) =>
        name != "retries" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? value + "s"
            : null;
}
