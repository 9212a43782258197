using System;

namespace DockerfileLint.Imaging.Tests.Hostile;

/// <summary>Something that isn't a sound image.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Message">A part of the message that says so.</param>
/// <param name="Make">Makes the bytes.</param>
internal sealed record HostileCase(string Name, string Message, Func<byte[]> Make)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
