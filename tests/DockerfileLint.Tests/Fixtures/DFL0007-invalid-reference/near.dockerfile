ARG VERSION=3.22
FROM [|alpine:$VERSON|] AS one
FROM [|alpine:${NOTHING}|]
