namespace DockerfileLint.Diagnostics;

/// <summary>A setting of a rule, read from the key <c>dockerfilelint.ID.name</c>.</summary>
/// <param name="Name">The name in snake case.</param>
/// <param name="Default">The default value.</param>
/// <param name="Description">What it sets, with its unit and its values.</param>
public sealed record RuleOption(string Name, string Default, string Description);
