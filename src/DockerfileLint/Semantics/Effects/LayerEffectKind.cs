namespace DockerfileLint.Semantics.Effects;

/// <summary>What happens to files in a layer.</summary>
internal enum LayerEffectKind
{
    /// <summary>Anything may happen: what does it is not understood.</summary>
    Unknown,

    /// <summary>Files are written.</summary>
    Write,

    /// <summary>Files are deleted.</summary>
    Delete,

    /// <summary>Files are moved away.</summary>
    Move,

    /// <summary>Files get another owner or group.</summary>
    ChangeOwner,

    /// <summary>Files get other permissions.</summary>
    ChangeMode,

    /// <summary>Files get another time.</summary>
    Touch,
}
