using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Correctness;

/// <summary>DFL3001: a source of COPY, ADD or a bind mount that the build context doesn't have.</summary>
internal sealed class MissingSourceRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL3001", "missing-source", "Source isn't in the build context", Severity.Warning)
    {
        Fix = FixKind.Suggested,
    };

    public override void Analyze(RuleContext context)
    {
        foreach (var lost in context.Model.ContextUsage.Lost)
            if (lost.Kind is LostSourceKind.Missing or LostSourceKind.Unmatched)
                context.Report(lost.Use.PathSpan, MessageOf(lost, context.Source), FixOf(lost, context));
    }

    private static string MessageOf(LostSource lost, SourceText source)
    {
        var near = lost.Near;
        if (lost.Kind == LostSourceKind.Unmatched)
            return $"'{lost.Path}' matches nothing in the build context: '{near}' has another case. Correct the case.";
        if (near is null) return Elsewhere(lost, source.ToString(lost.Use.PathSpan).Trim('"', '\''));
        return string.Equals(near, lost.Path, StringComparison.OrdinalIgnoreCase)
            ? $"'{lost.Path}' isn't in the build context, but '{near}' is, and case counts on Linux. Use '{near}'."
            : $"'{lost.Path}' isn't in the build context, so the build fails. Use '{near}', which is there.";
    }

    private static string Elsewhere(LostSource lost, string written)
    {
        if (written.StartsWith("../", StringComparison.Ordinal))
            return $"'{written}' is outside the build context, where the build can't read. "
                + "Build from a folder that contains it.";
        return written.Length > 1 && (written[0] == '/' || written[1] == ':')
            ? $"'{written}' isn't in the build context: a source starts at its root, not at that of the machine. "
                + "Use a path in the context."
            : $"'{lost.Path}' isn't in the build context, so the build fails. "
                + "Correct the path, or build from the folder that contains it.";
    }

    private static Func<ImmutableArray<CodeFix>>? FixOf(LostSource lost, RuleContext context)
    {
        if (lost.Kind != LostSourceKind.Missing || lost.Near is not { } near || !IsPlain(near)) return null;
        var span = lost.Use.PathSpan;
        var index = context.Source.ToString(span).IndexOf(lost.Path, StringComparison.Ordinal);
        return index < 0 ? null : context.Fix.Suggested(
            $"Use {near}", edit => edit.Replace(new TextSpan(span.Start + index, lost.Path.Length), near));
    }

    /// <summary>Whether a path means itself wherever it is written.</summary>
    private static bool IsPlain(string path)
    {
        foreach (var character in path)
            if (!char.IsLetterOrDigit(character) && character is not ('/' or '.' or '-' or '_' or '+' or '@'))
                return false;
        return true;
    }
}
