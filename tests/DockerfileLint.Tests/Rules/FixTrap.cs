namespace DockerfileLint.Tests.Rules;

/// <summary>A text on which a careless fix goes wrong.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Rules">The rules whose fixes are tried.</param>
/// <param name="Before">The text.</param>
/// <param name="After">What becomes of it; null where no fix is right.</param>
internal sealed record FixTrap(string Name, string Rules, string Before, string? After = null)
{
    public override string ToString() => Name;
}
