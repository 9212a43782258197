using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using Microsoft.CodeAnalysis;
using Severity = DockerfileLint.Diagnostics.Severity;

namespace DockerfileLint.Analyzers;

/// <summary>The rules as Roslyn knows rules.</summary>
internal static class RoslynDescriptors
{
    /// <summary>One descriptor for each rule.</summary>
    public static ImmutableDictionary<string, DiagnosticDescriptor> Of(IEnumerable<RuleDescriptor> rules) =>
        rules.ToImmutableDictionary(rule => rule.Id, Of, StringComparer.Ordinal);

    /// <summary>The severity as Roslyn calls it.</summary>
    public static DiagnosticSeverity Of(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    private static DiagnosticDescriptor Of(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        "Dockerfile" + rule.Category,
        rule.Severity == Severity.None ? DiagnosticSeverity.Info : Of(rule.Severity),
        // The core says which rules run: the compiler could not be told by an .editorconfig to let one through.
        isEnabledByDefault: true,
        description: null,
        helpLinkUri: rule.HelpLink);
}
