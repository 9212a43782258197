using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using Microsoft.CodeAnalysis;

namespace DockerfileLint.Analyzers;

/// <summary>
/// The core's rules, or the one diagnostic that says why there are none: the SDK keeps a single Sprache.dll over all analyzer packages of a
/// project, and another package's may be one that the core can't work with.
/// </summary>
internal sealed class CoreRules
{
    /// <summary>The rules of this process.</summary>
    public static readonly CoreRules Instance = new();

    private static readonly DiagnosticDescriptor Fault = new(
        "DFL9000",
        "DockerfileLint can't run in this build",
        "{0}",
        "DockerfileLinter",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/dockerfilelint/dockerfilelint/blob/main/docs/rules/DFL9000.md");

    private readonly ImmutableDictionary<string, DiagnosticDescriptor> descriptors = ImmutableDictionary<string, DiagnosticDescriptor>.Empty;

    private CoreRules()
    {
        try
        {
            Linter = CreateLinter();
            var rules = RuleCatalog.BuiltIn.Rules.Select(rule => rule.Descriptor).ToList();
            descriptors = RoslynDescriptors.Of(rules);
            FixableIds = [.. rules.Where(rule => rule.Fix != FixKind.None).Select(rule => rule.Id)];
        }
        catch (Exception exception) when (IsBrokenDependency(exception))
        {
            Linter = null;
        }
    }

    /// <summary>The linter; null where the core can't run.</summary>
    public Linter? Linter { get; }

    /// <summary>The descriptors of all rules.</summary>
    public ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [.. descriptors.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal), Fault];

    /// <summary>The ids of the rules that offer fixes.</summary>
    public ImmutableArray<string> FixableIds { get; } = [];

    /// <summary>Whether the core failed because an assembly beside it is missing or another one than it was built with.</summary>
    public static bool IsBrokenDependency(Exception exception) =>
        exception is TypeLoadException or MissingMemberException or FileNotFoundException or FileLoadException or BadImageFormatException
        || (exception is TypeInitializationException { InnerException: { } inner } && IsBrokenDependency(inner));

    /// <summary>The diagnostic that says that the core can't run.</summary>
    public static Microsoft.CodeAnalysis.Diagnostic FaultOf(Exception exception, Location location) => Microsoft.CodeAnalysis.Diagnostic.Create(
        Fault,
        location,
        $"DockerfileLint can't run here, since another analyzer package of this project brings an assembly in its place ({exception.GetType().Name}: {exception.Message}); use the package DockerfileLint.MSBuild instead, or remove the other one");

    /// <summary>The descriptor of a rule.</summary>
    public DiagnosticDescriptor? DescriptorOf(string id) => descriptors.TryGetValue(id, out var descriptor) ? descriptor : null;

    private static Linter CreateLinter() => new(RuleCatalog.BuiltIn, LintOptions.Default);
}
