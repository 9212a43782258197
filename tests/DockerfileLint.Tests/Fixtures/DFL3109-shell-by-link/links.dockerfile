FROM debian:13
RUN [|ln -sf /bin/bash /bin/sh|]
RUN rm /bin/sh && [|ln -s bash /bin/sh|]
RUN [|ln -sf /bin/bash /bin/sh|] && apt-get update
