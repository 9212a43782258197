using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DockerfileLint.Analyzers.Tests;

/// <summary>What the compiler hands over of a project's properties and global configuration.</summary>
internal sealed class TextOptions(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> kinds) : AnalyzerConfigOptionsProvider
{
    private const string KindOfFile = "build_metadata.AdditionalFiles.DockerfileLintKind";

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        kinds.TryGetValue(textFile.Path, out var kind)
            ? new Values(values.Append(new KeyValuePair<string, string>(KindOfFile, kind)).ToImmutableDictionary())
            : GlobalOptions;

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> all = values.ToImmutableDictionary(KeyComparer);

        public override IEnumerable<string> Keys => all.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => all.TryGetValue(key, out value);
    }
}
