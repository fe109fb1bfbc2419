#!/bin/sh
# Verifies one pushed message by openssl alone: PUSH_SECRET=whsec_… sh verify-push.sh ID TIMESTAMP 'v1,…' < body
# Ends with 0 when the signature fits. Compare the timestamp with your own clock too: more than five minutes is too old.
set -eu
key=$(printf '%s' "${PUSH_SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
body=$(cat; printf x)
wanted=$(printf '%s.%s.%s' "$1" "$2" "${body%x}" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)
for given in $3; do
  if [ "$given" = "v1,$wanted" ]; then echo 'the signature fits'; exit 0; fi
done
echo 'the signature does not fit' >&2
exit 1
