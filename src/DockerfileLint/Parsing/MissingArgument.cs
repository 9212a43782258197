using DockerfileLint.Syntax;

namespace DockerfileLint.Parsing;

/// <summary>The message for an instruction without its argument.</summary>
internal static class MissingArgument
{
    public static string Message(InstructionKind kind) => kind switch
    {
        InstructionKind.From => "FROM needs an image. Write FROM image, FROM image AS stage or FROM scratch.",
        InstructionKind.Arg => "ARG needs a name. Write ARG NAME or ARG NAME=default.",
        InstructionKind.Copy => "COPY needs a source and a destination. Write COPY source destination.",
        InstructionKind.Add => "ADD needs a source and a destination. Write ADD source destination.",
        InstructionKind.Env => "ENV needs a variable. Write ENV NAME=value.",
        InstructionKind.Label => "LABEL needs a label. Write LABEL name=value.",
        InstructionKind.Expose => "EXPOSE needs a port. Write EXPOSE 8080.",
        InstructionKind.Volume => "VOLUME needs a folder. Write VOLUME /data.",
        InstructionKind.User => "USER needs a user. Write USER name or USER 1000.",
        InstructionKind.Workdir => "WORKDIR needs a folder. Write WORKDIR /app.",
        InstructionKind.Shell => "SHELL needs a shell. Write SHELL [\"/bin/sh\", \"-c\"].",
        InstructionKind.Stopsignal => "STOPSIGNAL needs a signal. Write STOPSIGNAL SIGTERM.",
        InstructionKind.Healthcheck =>
            "HEALTHCHECK needs CMD or NONE. Write HEALTHCHECK CMD command or HEALTHCHECK NONE.",
        InstructionKind.Onbuild =>
            "ONBUILD needs an instruction. Write the one to run in images derived from this one.",
        InstructionKind.Maintainer =>
            "MAINTAINER needs a name. Write LABEL org.opencontainers.image.authors=… instead.",
        _ => "The instruction needs an argument.",
    };
}
