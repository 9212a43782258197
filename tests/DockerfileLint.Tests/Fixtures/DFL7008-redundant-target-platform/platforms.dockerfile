FROM [|--platform=$TARGETPLATFORM|] alpine:3.22 AS a
FROM [|--platform=${TARGETPLATFORM}|] a AS b
FROM [|--platform="$TARGETPLATFORM"|] b
