namespace DockerfileLint.Workspaces.ShellCheck;

/// <summary>What is known of the ShellCheck of the user's machine.</summary>
internal enum ShellCheckState
{
    /// <summary>Nobody has asked for it yet.</summary>
    Unknown,

    /// <summary>It is installed and answers.</summary>
    Ready,

    /// <summary>It isn't installed.</summary>
    Absent,

    /// <summary>It is installed and fails, so that it isn't asked any more.</summary>
    Broken,
}
