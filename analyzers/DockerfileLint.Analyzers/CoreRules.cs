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
/// The core's rules, or the one diagnostic that says why there are none: the SDK keeps a single Sprache.dll over all
/// analyzer packages of a project, and another package's may be one that the core can't work with.
/// </summary>
internal sealed class CoreRules
{
    /// <summary>The rules of this process.</summary>
    public static readonly CoreRules Instance = new();

    // Written out, since it must be there when the core is not.
    private static readonly DiagnosticDescriptor Fault = new(
        "DFL9000",
        "File couldn't be linted",
        "{0}",
        "DockerfileLinter",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/dockerfilelint/dockerfilelint/blob/main/docs/rules/DFL9000.md");

    private readonly ImmutableDictionary<string, DiagnosticDescriptor> descriptors =
        ImmutableDictionary<string, DiagnosticDescriptor>.Empty;

    private CoreRules()
    {
        try
        {
            var rules = All();
            descriptors = RoslynDescriptors.Of(rules.Where(rule => rule.Id != "DFL9000"));
            Ids = [.. rules.Select(rule => rule.Id)];
            FixableIds = [.. rules.Where(rule => rule.Fix != FixKind.None).Select(rule => rule.Id)];
        }
        catch (Exception exception) when (IsBrokenDependency(exception))
        {
            // Said once a compilation, when the first Dockerfile is read.
        }
    }

    /// <summary>The descriptors of all rules.</summary>
    public ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [.. descriptors.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal), Fault];

    /// <summary>The ids of all rules.</summary>
    public ImmutableArray<string> Ids { get; } = [];

    /// <summary>The ids of the rules that offer fixes.</summary>
    public ImmutableArray<string> FixableIds { get; } = [];

    /// <summary>
    /// Whether the core failed because an assembly beside it is missing or another one than it was built with.
    /// </summary>
    public static bool IsBrokenDependency(Exception exception) =>
        exception is TypeLoadException or MissingMemberException or FileNotFoundException or FileLoadException
            or BadImageFormatException
        || (exception is TypeInitializationException { InnerException: { } inner } && IsBrokenDependency(inner));

    /// <summary>The diagnostic that says that nothing more is reported, and why.</summary>
    public static Microsoft.CodeAnalysis.Diagnostic FaultOf(Exception exception) =>
        Microsoft.CodeAnalysis.Diagnostic.Create(Fault, Location.None, IsBrokenDependency(exception)
            ? $"DockerfileLint can't run: another analyzer package brings its own Sprache.dll ({Root(exception)}). "
                + "Use DockerfileLint.MSBuild instead, or remove that package."
            : $"DockerfileLint failed and reports nothing more in this compilation: {Root(exception).TrimEnd('.')}. "
                + "Report it with the Dockerfile.");

    /// <summary>The descriptor of a rule.</summary>
    public DiagnosticDescriptor? DescriptorOf(string id) =>
        id == Fault.Id ? Fault : descriptors.TryGetValue(id, out var descriptor) ? descriptor : null;

    private static string Root(Exception exception) =>
        exception is TypeInitializationException { InnerException: { } inner }
            ? Root(inner)
            : Linting.FaultText.Of(exception);

    private static ImmutableArray<RuleDescriptor> All() =>
        [.. RuleCatalog.BuiltIn.Rules.Select(rule => rule.Descriptor), .. LinterRules.All];
}
