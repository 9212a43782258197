using System;
using System.Collections.Generic;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Commands that fail by themselves where a pipe gives them nothing, or the page of an error.</summary>
internal static class DemandingCommands
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "apt-key", "bunzip2", "cpio", "egrep", "fgrep", "gpg", "grep", "gunzip", "md5sum", "sha1sum", "sha256sum",
        "sha512sum", "tar", "unxz", "unzip", "xz", "zcat",
    };

    /// <summary>Whether the last command of a pipe, whose failure is that of the pipe, is one of them.</summary>
    public static bool End(ShellPipeline pipe) =>
        pipe.Commands[pipe.Commands.Length - 1] is ShellCommand { Name: { } name } && Names.Contains(name);
}
