namespace DockerfileLint.Rewriting;

/// <summary>What a program may need of the image that it runs in.</summary>
public enum RuntimeNeedKind
{
    /// <summary>A shell.</summary>
    Shell,

    /// <summary>The certificates of public authorities.</summary>
    Certificates,

    /// <summary>The time zone database.</summary>
    TimeZones,

    /// <summary>Cultures: ICU or locales.</summary>
    Cultures,

    /// <summary>The list of users, <c>/etc/passwd</c>.</summary>
    Accounts,

    /// <summary>A folder for temporary files.</summary>
    TemporaryFolder,

    /// <summary>The C library.</summary>
    CLibrary,

    /// <summary>OpenSSL.</summary>
    OpenSsl,

    /// <summary>The C++ and compiler libraries.</summary>
    CxxLibrary,

    /// <summary>A package of the system, by its name.</summary>
    Package,

    /// <summary>A program that it starts, by its name.</summary>
    Program,

    /// <summary>A file or folder, by its path in the image.</summary>
    Files,
}
