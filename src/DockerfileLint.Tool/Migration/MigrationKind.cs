namespace DockerfileLint.Tool.Migration;

/// <summary>Whose configuration a file is.</summary>
internal enum MigrationKind
{
    /// <summary>hadolint's YAML.</summary>
    Hadolint,

    /// <summary>tally's TOML.</summary>
    Tally,

    /// <summary>The YAML of dockerfilelint.</summary>
    DockerfileLint,

    /// <summary>A Dockerfile, which may have a directive for BuildKit's checks.</summary>
    Dockerfile,
}
