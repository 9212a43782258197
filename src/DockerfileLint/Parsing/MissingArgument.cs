using DockerfileLint.Syntax;

namespace DockerfileLint.Parsing;

/// <summary>What to write where an instruction lacks its argument.</summary>
internal static class MissingArgument
{
    public static string Message(InstructionKind kind) => kind switch
    {
        InstructionKind.From => "FROM names no image: write FROM image, FROM image AS stage or FROM scratch.",
        InstructionKind.Arg => "ARG names no variable: write ARG NAME or ARG NAME=default.",
        InstructionKind.Copy => "COPY has no source and destination: write COPY source destination.",
        InstructionKind.Add => "ADD has no source and destination: write ADD source destination.",
        InstructionKind.Env => "ENV sets no variable: write ENV NAME=value.",
        InstructionKind.Label => "LABEL sets no label: write LABEL name=value.",
        InstructionKind.Expose => "EXPOSE names no port: write EXPOSE 8080.",
        InstructionKind.Volume => "VOLUME names no folder: write VOLUME /data.",
        InstructionKind.User => "USER names no user: write USER name or a number.",
        InstructionKind.Workdir => "WORKDIR names no folder: write WORKDIR /app.",
        InstructionKind.Shell => "SHELL names no shell: write SHELL [\"/bin/sh\", \"-c\"].",
        InstructionKind.Stopsignal => "STOPSIGNAL names no signal: write STOPSIGNAL SIGTERM.",
        InstructionKind.Healthcheck => "HEALTHCHECK says nothing: write HEALTHCHECK CMD command or HEALTHCHECK NONE.",
        InstructionKind.Onbuild => "ONBUILD holds no instruction: write the one that is to run in images built on this one.",
        InstructionKind.Maintainer => "MAINTAINER names nobody: write LABEL org.opencontainers.image.authors=… in its place.",
        _ => "The instruction has no argument.",
    };
}
