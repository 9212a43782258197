namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>A Dockerfile for a project of PHP.</summary>
internal static class PhpSketch
{
    public static bool Has(InitSite site) => false;
    public static ProjectSketch? Of(InitSite site) => null;
}
