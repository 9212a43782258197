using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Tool.Migration;

/// <summary>BuildKit's <c># check=skip=…;experimental=…</c>, which counts in a Dockerfile as it is.</summary>
internal static class CheckDirective
{
    /// <summary>What there is to say of a Dockerfile's directive; nothing where it has none.</summary>
    public static IEnumerable<string> Explain(SourceText source)
    {
        if (DockerfileSyntax.Parse(source).GetDirective("check") is not { } directive) yield break;
        var place = $"{source.Path}:{source.GetPosition(directive.Span.Start).Line + 1}";
        var options = directive.Value.Split(';').Select(static option => option.Trim()).ToList();
        foreach (var name in new[] { "skip=", "experimental=" })
            if (options.Exists(option => option.StartsWith(name, StringComparison.Ordinal)))
                yield return $"{place}: '# check={name}' counts as it is; there is nothing to migrate";
        if (options.Exists(static option => option.Equals("error=true", StringComparison.OrdinalIgnoreCase)))
            yield return $"{place}: 'error=true' is for the build; use 'check --preset buildkit --fail-level info'";
    }
}
