namespace DockerfileLint.Syntax;

/// <summary>The instructions of a Dockerfile.</summary>
internal enum InstructionKind
{
    /// <summary>Not an instruction that the builder knows, or one that could not be read.</summary>
    Unknown,

    /// <summary>The <c>FROM</c> instruction.</summary>
    From,

    /// <summary>The <c>ARG</c> instruction.</summary>
    Arg,

    /// <summary>The <c>RUN</c> instruction.</summary>
    Run,

    /// <summary>The <c>COPY</c> instruction.</summary>
    Copy,

    /// <summary>The <c>ADD</c> instruction.</summary>
    Add,

    /// <summary>The <c>CMD</c> instruction.</summary>
    Cmd,

    /// <summary>The <c>ENTRYPOINT</c> instruction.</summary>
    Entrypoint,

    /// <summary>The <c>ENV</c> instruction.</summary>
    Env,

    /// <summary>The <c>LABEL</c> instruction.</summary>
    Label,

    /// <summary>The <c>EXPOSE</c> instruction.</summary>
    Expose,

    /// <summary>The <c>VOLUME</c> instruction.</summary>
    Volume,

    /// <summary>The <c>USER</c> instruction.</summary>
    User,

    /// <summary>The <c>WORKDIR</c> instruction.</summary>
    Workdir,

    /// <summary>The <c>SHELL</c> instruction.</summary>
    Shell,

    /// <summary>The <c>STOPSIGNAL</c> instruction.</summary>
    Stopsignal,

    /// <summary>The <c>HEALTHCHECK</c> instruction.</summary>
    Healthcheck,

    /// <summary>The <c>ONBUILD</c> instruction.</summary>
    Onbuild,

    /// <summary>The <c>MAINTAINER</c> instruction.</summary>
    Maintainer,
}
