FROM alpine
COPY [|app/*.cfg|] /a/
COPY [|app|] /b/
