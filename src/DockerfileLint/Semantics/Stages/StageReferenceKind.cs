namespace DockerfileLint.Semantics.Stages;

/// <summary>The ways in which a stage takes from another stage or an image.</summary>
public enum StageReferenceKind
{
    /// <summary>FROM: built on it.</summary>
    Base,

    /// <summary>COPY --from.</summary>
    Copy,

    /// <summary>RUN --mount=from=.</summary>
    Mount,
}
