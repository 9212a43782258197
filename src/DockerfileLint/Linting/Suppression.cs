using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A comment that silences rules.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Scope">Where it holds: the instruction below it; null for the whole file.</param>
/// <param name="Names">The rules that it names, with their places.</param>
/// <param name="IsOwn">Whether it is one of ours, which is reported where it silences nothing.</param>
internal sealed record Suppression(TextSpan Comment, TextSpan? Scope, ImmutableArray<(string Name, TextSpan Span)> Names, bool IsOwn);
