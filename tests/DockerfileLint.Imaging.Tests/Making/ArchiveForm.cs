namespace DockerfileLint.Imaging.Tests.Making;

/// <summary>How an image is stored.</summary>
internal enum ArchiveForm
{
    /// <summary><c>docker save</c> up to 24: a folder for each layer; a layer that occurs again is a symbolic link.</summary>
    DockerOld,

    /// <summary><c>docker save</c> from 25 on: an OCI layout with <c>manifest.json</c>.</summary>
    DockerNew,

    /// <summary>skopeo's docker-archive: layers named by their digest.</summary>
    Skopeo,

    /// <summary>An OCI layout in an archive.</summary>
    Oci,

    /// <summary>The same with an index within the index, an attestation, and images of two more platforms.</summary>
    OciNested,

    /// <summary>An OCI layout in a folder.</summary>
    OciFolder,

    /// <summary>An archive of <c>docker save</c>, unpacked.</summary>
    DockerFolder,

    /// <summary>An archive of <c>docker save</c>, compressed as a whole with gzip.</summary>
    DockerGzip,

    /// <summary>An OCI archive, compressed as a whole with Zstandard.</summary>
    OciZstd,

    /// <summary>An archive of <c>docker save</c> that comes from a pipe.</summary>
    DockerStream,

    /// <summary>An OCI archive that comes from a pipe.</summary>
    OciStream,
}
