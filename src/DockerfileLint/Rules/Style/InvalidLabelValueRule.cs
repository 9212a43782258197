using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Style;

/// <summary>DFL7015: the value of a standard label isn't of the form that the OCI's specification gives.</summary>
internal sealed class InvalidLabelValueRule : InstructionRule<LabelSyntax>
{
    private const string Prefix = "org.opencontainers.image.";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL7015", "invalid-label-value", "Value of a standard label in a wrong form", Severity.Info)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3048-DL3058",
            "hadolint:DL3051", "hadolint:DL3052", "hadolint:DL3053", "hadolint:DL3054", "hadolint:DL3055",
            "hadolint:DL3056", "docker-lint(asymmetric):DL3052", "docker-lint(asymmetric):DL3053",
            "docker-lint(asymmetric):DL3056"),
    };

    protected override void Analyze(LabelSyntax instruction, Stage? stage, RuleContext context)
    {
        foreach (var pair in instruction.Pairs)
        {
            var key = pair.Key.Text.Trim('"', '\'');
            if (!key.StartsWith(Prefix, StringComparison.Ordinal) || pair.Value is not { } word) continue;
            // An argument may give another value.
            if (word.Text.IndexOf('$') >= 0 || context.Model.Expand(word, instruction).Value is not { } value) continue;
            if (Expected(key.Substring(Prefix.Length), value) is { } expected)
                context.Report(
                    word.Span,
                    value.Length == 0 ? $"'{key}' is empty. Give it {expected}." : $"'{key}' takes {expected}.");
        }
    }

    /// <summary>The form that a value should have; null where it has it.</summary>
    private static string? Expected(string name, string value) => name switch
    {
        "created" when !IsTime(value) => "a date and time as in 2026-11-30T12:00:00Z",
        "url" or "documentation" or "source" when !IsAddress(value) => "an address with its scheme",
        "revision" when !IsRevision(value) => "a commit, such as its 40 digits",
        "licenses" when !IsLicense(value) => "an SPDX license expression, such as Apache-2.0",
        "version" or "title" or "description" or "vendor" or "authors" when value.Trim().Length == 0 => "a text",
        _ => null,
    };

    private static bool IsTime(string value) =>
        value.IndexOf('T') > 0
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme.Length > 1 && value.Contains("://");

    private static bool IsRevision(string value) =>
        value.Length > 0
            && value.All(static character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '/');

    /// <summary>Whether it is made of identifiers, operators and parentheses.</summary>
    private static bool IsLicense(string value)
    {
        var words = value.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var isOperator = words[i] is "AND" or "OR" or "WITH";
            if (isOperator != (i % 2 == 1)) return false;
            if (!words[i].All(IsOfIdentifier)) return false;
        }

        return words.Length % 2 == 1;
    }

    private static bool IsOfIdentifier(char character) =>
        char.IsLetterOrDigit(character) || character is '-' or '.' or '+' or ':';
}
