using System;
using DockerfileLint.Linting;
using DockerfileLint.Pins;

namespace DockerfileLint.Workspaces;

/// <summary>Reads the file with the versions and digests that a user gives, one in a line.</summary>
public static class PinFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, or a pipe.</param>
    /// <exception cref="InputException">It can't be read, or a line isn't right.</exception>
    public static PinList Read(string path)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        return Read(path, setting: null);
    }

    /// <summary>Reads the file that a setting names.</summary>
    internal static PinList Read(string path, string? setting)
    {
        var source = NamedFile.Read(path, setting);
        if (source.Length > ReadLimits.SettingsLength)
            throw new InputException($"{path}: it is larger than 1 MB");
        var read = PinReader.Read(source, out var problem);
        return problem is null ? read : throw new InputException(problem);
    }
}
