namespace DockerfileLint.Syntax;

/// <summary>The kinds of things that the builder refuses.</summary>
internal enum SyntaxErrorKind
{
    /// <summary>The file holds no instruction at all.</summary>
    EmptyFile,

    /// <summary>There is no stage, or an instruction is before the first FROM.</summary>
    MissingFrom,

    /// <summary>A parser directive is wrong.</summary>
    Directive,

    /// <summary>The word isn't an instruction.</summary>
    UnknownInstruction,

    /// <summary>The instruction has no such flag.</summary>
    UnknownFlag,

    /// <summary>A flag is given twice, lacks its value or has a wrong one.</summary>
    InvalidFlag,

    /// <summary>Too few or too many arguments.</summary>
    ArgumentCount,

    /// <summary>The JSON form is wrong.</summary>
    InvalidJson,

    /// <summary>A pair is not name=value, or its name is empty.</summary>
    KeyValue,

    /// <summary>A heredoc isn't closed, or isn't allowed there.</summary>
    Heredoc,

    /// <summary>A variable expression can't be expanded.</summary>
    Expansion,

    /// <summary>A stage name is not allowed.</summary>
    StageName,

    /// <summary>The base isn't a valid image reference.</summary>
    ImageReference,

    /// <summary>A stage is used that can't be used there.</summary>
    StageReference,

    /// <summary>A --mount flag is wrong.</summary>
    Mount,

    /// <summary>A source or destination of COPY or ADD is not allowed.</summary>
    CopySource,

    /// <summary>EXPOSE names no valid port.</summary>
    Port,

    /// <summary>STOPSIGNAL names no signal.</summary>
    Signal,

    /// <summary>HEALTHCHECK is wrong.</summary>
    Healthcheck,

    /// <summary>ONBUILD can't hold that instruction.</summary>
    Onbuild,

    /// <summary>A line is longer than the builder reads.</summary>
    LineTooLong,
}
