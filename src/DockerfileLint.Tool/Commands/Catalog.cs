using System.Collections.Immutable;
using DockerfileLint.Linting;
using DockerfileLint.Rules;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>The rules of a run: our own, and those of the assemblies that the user named.</summary>
internal static class Catalog
{
    public static RuleCatalog Of(ImmutableArray<string> assemblies)
    {
        return assemblies.IsEmpty ? RuleCatalog.BuiltIn : Load(assemblies);
    }

    /// <summary>The linter of a run; what is selected, ignored or asked for alone must name a rule.</summary>
    public static Linter LinterOf(LintSettings settings)
    {
        var catalog = Of(settings.RuleAssemblies);
        Check("--select", settings.Rules.Select, catalog);
        Check("--ignore", settings.Rules.Ignore, catalog);
        Check("--only", settings.Rules.Only, catalog);
        return new Linter(catalog, settings.Rules);
    }

    /// <summary>The reader of the configuration of a run.</summary>
    public static ConfigurationReader ConfigurationOf(LintSettings settings) =>
        new(Of(settings.RuleAssemblies), settings.ConfigurationFile);

    private static void Check(string option, ImmutableArray<string> selectors, RuleCatalog catalog)
    {
        foreach (var selector in selectors)
            if (RuleSelection.Describe(catalog, selector).IsEmpty)
                throw new InputException($"{option}: {RuleSelection.Unknown(catalog, selector)}");
    }

    private static RuleCatalog Load(ImmutableArray<string> assemblies) =>
#if NATIVE
        throw new InputException(
            $"{assemblies[0]}: the native program can't load rules; use the portable one "
                + "(dotnet tool install DockerfileLint.Tool.any)");
#else
        RuleAssembly.CreateCatalog(assemblies);
#endif
}
