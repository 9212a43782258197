namespace DockerfileLint.Context;

/// <summary>A part of a pattern.</summary>
/// <param name="Kind">Its meaning.</param>
/// <param name="Character">The character of <see cref="IgnoreTokenKind.Character"/>.</param>
/// <param name="Set">The inside of the brackets of <see cref="IgnoreTokenKind.Set"/>.</param>
internal readonly record struct IgnoreToken(IgnoreTokenKind Kind, char Character = '\0', string? Set = null);
