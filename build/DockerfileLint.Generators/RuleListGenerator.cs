using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DockerfileLint.Generators;

/// <summary>
/// Lists the rules of the core: each class that is not abstract and derives from <c>DockerfileLint.Rules.Rule</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RuleListGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rules = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => node is ClassDeclarationSyntax { BaseList: not null },
            static (syntax, cancellation) => NameOf(
                syntax.SemanticModel.GetDeclaredSymbol((ClassDeclarationSyntax)syntax.Node, cancellation)));
        context.RegisterSourceOutput(
            rules.Collect(),
            static (output, names) => output.AddSource("BuiltInRules.g.cs", Write(names.OfType<string>())));
    }

    private static string? NameOf(ISymbol? symbol) =>
        symbol is INamedTypeSymbol type && IsRule(type) ? type.ToDisplayString() : null;

    private static bool IsRule(INamedTypeSymbol type)
    {
        if (type.IsAbstract) return false;
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            if (parent.ToDisplayString() == "DockerfileLint.Rules.Rule") return true;
        return false;
    }

    private static string Write(IEnumerable<string> names)
    {
        var text = new StringBuilder("namespace DockerfileLint.Rules;\n\ninternal static class BuiltInRules\n{\n");
        text.Append("    public static Rule[] Create() => new Rule[]\n    {\n");
        var sorted = names.Distinct(StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal);
        foreach (var name in sorted) text.Append("        new global::").Append(name).Append("(),\n");
        return text.Append("    };\n}\n").ToString();
    }
}
