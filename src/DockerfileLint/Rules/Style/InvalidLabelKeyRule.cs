using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7014: the key of a label isn't one that Docker recommends.</summary>
internal sealed class InvalidLabelKeyRule : InstructionRule<LabelSyntax>
{
    private static readonly string[] Reserved = ["com.docker.", "io.docker.", "org.dockerproject."];

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7014", "invalid-label-key", "Label with a key outside of Docker's guidelines", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3048", "hadolint:DL3048-DL3058", "tally:tally/labels/valid-key"),
        Presets = RulePresets.Hadolint,
    };

    protected override void Analyze(LabelSyntax instruction, Stage? stage, RuleContext context)
    {
        foreach (var pair in instruction.Pairs)
        {
            var key = pair.Key.Text.Trim('"', '\'');
            // What a variable names isn't known.
            if (key.IndexOf('$') >= 0 || Problem(key) is not { } problem) continue;
            context.Report(pair.Key.Span, $"{problem} Use lower-case letters, digits, and single dots and hyphens.");
        }
    }

    /// <summary>What is wrong with a key; null if nothing.</summary>
    private static string? Problem(string key)
    {
        if (key.Length == 0) return null;
        if (Reserved.FirstOrDefault(name => key.StartsWith(name, StringComparison.Ordinal)) is { } name)
            return $"Keys that begin with '{name}' are reserved for Docker.";
        if (key[0] is not (>= 'a' and <= 'z')) return $"'{key}' doesn't begin with a lower-case letter.";
        if (key[key.Length - 1] is '.' or '-') return $"'{key}' ends with a dot or a hyphen.";
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '.' or '-' or '/' or '_'))
                return $"'{key}' has a character that keys shouldn't have.";
            if (key[i] is '.' or '-' && key[i] == key[i - 1]) return $"'{key}' has two dots or hyphens in a row.";
        }

        return null;
    }
}
