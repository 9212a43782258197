FROM alpine
COPY [|.|] /a/
COPY [|src|] /b/
RUN [|--mount=type=bind,target=/c|] true
COPY [|*.txt|] /d/
