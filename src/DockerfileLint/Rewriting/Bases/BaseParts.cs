using System;

namespace DockerfileLint.Rewriting.Bases;

/// <summary>What a base image has that a program may need.</summary>
[Flags]
internal enum BaseParts
{
    None = 0,
    Certificates = 1,
    TimeZones = 1 << 1,
    Cultures = 1 << 2,
    Accounts = 1 << 3,
    TemporaryFolder = 1 << 4,
    CLibrary = 1 << 5,
    OpenSsl = 1 << 6,
    CxxLibrary = 1 << 7,
    Shell = 1 << 8,
    Packages = 1 << 9,
}
