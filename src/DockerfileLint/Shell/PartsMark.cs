namespace DockerfileLint.Shell;

/// <summary>
/// How far the parts of a script were when a statement began, so that one that is not understood leaves nothing behind.
/// </summary>
internal readonly struct PartsMark(ScriptParts parts)
{
    private readonly int commands = parts.Commands.Count;
    private readonly int opaque = parts.Opaque.Count;
    private readonly int features = parts.Features.Count;

    public void Restore(ScriptParts parts)
    {
        parts.Commands.Truncate(commands);
        parts.Opaque.Truncate(opaque);
        parts.Features.Truncate(features);
    }
}
