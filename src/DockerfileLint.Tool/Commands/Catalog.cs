using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Rules;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>The rules of a run: our own, and those of the assemblies that the user named.</summary>
internal static class Catalog
{
    public static RuleCatalog Of(ImmutableArray<string> assemblies)
    {
        if (assemblies.IsEmpty) return RuleCatalog.BuiltIn;
        var rules = new List<Rule>(RuleCatalog.BuiltIn.Rules);
        foreach (var path in assemblies) rules.AddRange(Load(path));
        return Merge(rules);
    }

    private static ImmutableArray<Rule> Load(string path) =>
#if NATIVE
        throw new InputException($"{path}: this native program can't load rules; the portable one can (dotnet tool install DockerfileLint.Tool)");
#else
        RuleAssembly.Load(path);
#endif

    private static RuleCatalog Merge(List<Rule> rules)
    {
        try
        {
            return new RuleCatalog(rules);
        }
        catch (ArgumentException exception)
        {
            throw new InputException($"--rules: {exception.Message.Split(" (Parameter")[0]}", exception);
        }
    }
}
