using System.Collections.Immutable;

namespace DockerfileLint.Packages;

/// <summary>The tools of languages that are known.</summary>
internal static class LanguageTools
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<LanguageTool> All { get; } =
        ImmutableArray.Create<LanguageTool>(Gem.Instance, Bundler.Instance, Pecl.Instance, PhpSource.Instance, Cpanm.Instance, Littler.Instance, Pipx.Instance, Sbt.Instance);
}
