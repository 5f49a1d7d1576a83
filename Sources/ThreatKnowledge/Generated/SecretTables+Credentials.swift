// Generated from Knowledge/secrets/credentials.table by `make knowledge`. Edit that file.
// swift-format-ignore-file

extension SecretTables {
  static let credentials = #"""
    age-secret-key | critical | AGE-SECRET-KEY-1
      / \bAGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}\b
      + AGE-SECRE ~ T-KEY-1QPZRY9X8GF2TVDW0QPZRY9X8GF2TVDW0QPZRY9X8GF2TVDW0QPZRY9X8GF
      - age1publickey
    anthropic-api-key | critical | sk-ant-
      / \bsk-ant-(api|admin|oat)[0-9]{2}-[A-Za-z0-9_-]{80,}
      + sk-ant-api03- ~ aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW
      - sk-ant-example
    assignment-secret | medium | secret token passw apikey api_key privatekey private_key accesskey access_key
      / (?i)\b[A-Z0-9_]*(SECRET|TOKEN|PASSWORD|PASSWD|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)[A-Z0-9_]*\s*[:=]\s*["\']?(?!\$|<|\*|xxx|your|change|example|true|false|null)[A-Za-z0-9+/_.~-]{12,}
      + DEPL ~ OY_TOKEN=aB3dE5fG7hJ9kL1mN2pQ
      - MAX_TOKENS=4096
    atlassian-token | high | ATATT3
      / \bATATT3[A-Za-z0-9_=-]{60,}
      + ATATT3aB3d ~ E5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1m
      - ATATT3x
    aws-access-key-id | critical | AKIA ASIA ABIA ACCA
      / \b(AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b
      + AKI ~ AQ3EGRCKXP2VOWM5N
      - AKIA-EXAMPLE
    aws-secret-access-key | critical | aws
      / (?i)aws_?secret_?access_?key["\']?\s*[:=]\s*["\']?[A-Za-z0-9/+]{40}\b
      + AWS_SEC ~ RET_ACCESS_KEY=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG
      - AWS_SECRET_ACCESS_KEY=${SECRET}
    azure-sas | high | sig=
      / [?&]sig=[A-Za-z0-9%+/]{40,}(=|%3D)
      + https://x ~ .example.com/c?sv=1&sig=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ%3D
      - https://x.example.com/?sig=1
    azure-storage-key | critical | AccountKey=
      / AccountKey=[A-Za-z0-9+/]{86}==
      + AccountKey=a ~ B3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1mN2pQ4r==
      - AccountKey=<key>
    bearer-header | high | authorization
      / (?i)authorization\s*:\s*(bearer|token|basic)\s+(?!\$|<|\*)[A-Za-z0-9._~+/=-]{16,}
      + Autho ~ rization: Bearer aB3dE5fG7hJ9kL1mN2pQ4rS6
      - Authorization: Bearer $TOKEN
    crates-token | high | cio
      / \bcio[A-Za-z0-9]{32}\b
      + cioa ~ B3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY
      - cioshort
    curl-user-password | medium | curl
      / \bcurl\b[^\n]*\s(-u|--user)[ =]?["\']?[^\s:$"\']+:(?!\$)[^\s"\']{3,}
      + curl  ~ -u admin:hunter22 https://example.com
      - curl -u admin:$PW https://example.com
    databricks-token | critical | dapi
      / \bdapi[a-f0-9]{32}(-[0-9])?\b
      + dapi ~ 0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d
      - dapi-x
    digitalocean-token | critical | _v1_
      / \bdo[oprt]_v1_[a-f0-9]{64}\b
      + dop_v1_0 ~ a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d
      - dop_v1_x
    discord-webhook | high | discord
      / https://(ptb\.|canary\.)?discord(app)?\.com/api/webhooks/[0-9]{17,20}/[A-Za-z0-9_-]{60,}
      + https://discord ~ .com/api/webhooks/123456789012345678/aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3d
      - https://discord.com/api/docs
    docker-token | critical | dckr_
      / \bdckr_(pat|oat)_[A-Za-z0-9_-]{27,}
      + dckr ~ _pat_aB3dE5fG7hJ9kL1mN2pQ4rS6tU8
      - dckr_pat_x
    fly-token | high | fo1_ fm1 fm2
      / \b(fo1_[A-Za-z0-9_-]{40,}|fm[12][ra]?_[A-Za-z0-9+/=_-]{80,})
      + fo1_a ~ B3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ
      - fo1_x
    github-fine-grained-token | critical | github_pat_
      / \bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b
      + github_pat_ ~ aB3dE5fG7hJ9kL1mN2pQ4r_aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1mN2pQ4rS6tU8
      - github_pat_short
    github-token | critical | ghp_ gho_ ghu_ ghs_ ghr_
      / \bgh[pousr]_[A-Za-z0-9]{36,251}\b
      + ghp_a ~ B3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3d
      - ghp_short
    gitlab-token | critical | glpat- gldt- glrt- glptt- glsoat- glcbt- glft-
      / \bgl(pat|dt|rt|ptt|soat|cbt|ft)-[A-Za-z0-9_-]{20,}
      + glp ~ at-aB3dE5fG7hJ9kL1mN2pQ
      - glpat-x
    google-api-key | high | AIza
      / \bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])
      + AIza ~ aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3
      - AIzaShort
    google-oauth-secret | critical | GOCSPX-
      / \bGOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])
      + GOCS ~ PX-aB3dE5fG7hJ9kL1mN2pQ4rS6tU8v
      - GOCSPX-x
    google-oauth-token | high | ya29.
      / \bya29\.[A-Za-z0-9_-]{30,}
      + ya29. ~ aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG
      - ya29.x
    grafana-token | high | glsa_ glc_
      / \bgl(sa|c)_[A-Za-z0-9+/=_]{30,}
      + glsa_ ~ aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY_0a1b2c3d
      - glsa_x
    hashicorp-vault-token | critical | hvs. hvb. hvr.
      / \bhv[sbr]\.[A-Za-z0-9_-]{24,}
      + hvs. ~ aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0
      - hvs.x
    huggingface-token | critical | hf_
      / \bhf_[A-Za-z]{34}\b
      + hf_a ~ BcDeFgHiJaBcDeFgHiJaBcDeFgHiJaBcD
      - hf_hub
    json-web-token | high | eyJ
      / \beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}
      + eyJhbGc ~ iOiJub25lIn0.eyJzdWIiOiJ0ZXN0In0.aB3dE5fG7hJ9kL1mN2pQ
      - eyJ.not.a.token
    linear-key | high | lin_api_
      / \blin_api_[A-Za-z0-9]{40}\b
      + lin_ap ~ i_aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG
      - lin_api_x
    mailgun-key | high | key-
      / \bkey-[0-9a-f]{32}\b
      + key- ~ 0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d
      - key-value
    new-relic-key | high | NRAK-
      / \bNRAK-[A-Z0-9]{27}\b
      + NRAK ~ -AB3D5F7H9AB3D5F7H9AB3D5F7H9
      - NRAK-x
    notion-token | high | ntn_ secret_
      / \b(ntn_[A-Za-z0-9]{40,}|secret_[A-Za-z0-9]{43})\b
      + ntn_aB ~ 3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL
      - secret_name
    npm-auth-line | critical | _auth
      / _auth(Token)?\s*=\s*[A-Za-z0-9+/=_-]{20,}
      + //reg.e ~ xample.com/:_authToken=aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0
      - //reg.example.com/:_authToken=${NPM_TOKEN}
    npm-token | critical | npm_
      / \bnpm_[A-Za-z0-9]{36}\b
      + npm_a ~ B3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3d
      - npm_config_registry
    openai-api-key | critical | T3BlbkFJ
      / \bsk-(proj-|svcacct-|admin-)?(?!ant-)[A-Za-z0-9_-]{20,}T3BlbkFJ[A-Za-z0-9_-]{20,}
      + sk-proj- ~ aB3dE5fG7hJ9kL1mN2pQ4rS6T3BlbkFJaB3dE5fG7hJ9kL1mN2pQ4rS6
      - sk-proj-short
    planetscale-token | high | pscale_
      / \bpscale_(tkn|pw|oauth)_[A-Za-z0-9_.=-]{32,}
      + pscale ~ _tkn_aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ
      - pscale_tkn_x
    postman-key | high | PMAK-
      / \bPMAK-[a-f0-9]{24}-[a-f0-9]{34}\b
      + PMAK-0a1 ~ b2c3d0a1b2c3d0a1b2c3d-0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a
      - PMAK-x
    private-key-block | critical | PRIVATE
      / -----BEGIN ([A-Z0-9]+ )*PRIVATE KEY( BLOCK)?-----
      + --- ~ --BEGIN RSA PRIVATE KEY-----
      - -----BEGIN PUBLIC KEY-----
    pypi-token | critical | pypi-AgE
      / \bpypi-AgE[A-Za-z0-9_-]{50,}
      + pypi-AgE ~ aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1mN2pQ4rS6tU8v
      - pypi-package
    rubygems-key | critical | rubygems_
      / \brubygems_[a-f0-9]{48}\b
      + rubygem ~ s_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d
      - rubygems_x
    sendgrid-key | critical | SG.
      / \bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])
      + SG.aB3dE ~ 5fG7hJ9kL1mN2pQ4r.aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ
      - SG.x.y
    sentry-token | high | sntrys_ sntryu_
      / \bsntry[su]_[A-Za-z0-9+/=_-]{40,}
      + sntrys_a ~ B3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1mN2pQ4rS6tU8v
      - sntrys_x
    shopify-token | critical | shpat_ shpca_ shppa_ shpss_
      / \bshp(at|ca|pa|ss)_[a-fA-F0-9]{32}\b
      + shpa ~ t_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d
      - shpat_x
    slack-token | critical | xox
      / \bxox[abeoprs]-[A-Za-z0-9-]{10,}
      + xox ~ b-1234567890-abcdefABCDEF
      - xoxb-x
    slack-webhook | high | https://hooks.slack.com/
      / https://hooks\.slack\.com/(services|workflows|triggers)/[A-Za-z0-9+/]{20,}
      + https://h ~ ooks.slack.com/services/T000A0B1C/B000D1E2F/aB3dE5fG7hJ9kL1mN2pQ4rS6
      - https://hooks.slack.com/docs
    stripe-key | critical | _live_ _test_
      / \b[rs]k_(live|test)_[A-Za-z0-9]{16,}
      + sk_l ~ ive_aB3dE5fG7hJ9kL1mN2pQ4rS6
      - pk_live_publishable
    telegram-bot-token | high | :AA
      / \b[0-9]{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])
      + 12345 ~ 6789:AAaB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYa
      - 12:30:45
    terraform-cloud-token | critical | .atlasv1.
      / \b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,}
      + aB3dE5fG7h ~ J9kL.atlasv1.aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY
      - x.atlasv1.y
    twilio-key | high | SK
      / \bSK[0-9a-f]{32}\b
      + SK0a ~ 1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d
      - SKU-1234
    url-password | high | ://
      / \b[a-z][a-z0-9+.-]*://[^\s:/@"\']+:(?!\$|<|\*|%3C)[^\s/@"\']{3,}@[^\s"\']+
      + postg ~ res://app:s3cretpw@db.example.com/x
      - postgres://app:${PW}@db.example.com/x
    supabase-key | critical | sbp_
      / \bsbp_[a-f0-9]{40}\b
      + sbp_ ~ 0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d
      - sbp_short
    groq-key | high | gsk_
      / \bgsk_[A-Za-z0-9]{48,}\b
      + gsk_ ~ aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1mN2
      - gsk_x
    openrouter-key | high | sk-or-
      / \bsk-or-v1-[a-f0-9]{64}\b
      + sk-or- ~ v1-0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d
      - sk-or-x
    perplexity-key | high | pplx-
      / \bpplx-[A-Za-z0-9]{40,}\b
      + pplx- ~ aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1
      - pplx-api
    replicate-token | high | r8_
      / \br8_[A-Za-z0-9]{37,}\b
      + r8_ ~ aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7
      - r8_x
    vercel-token | high | vc
      / \bvc[kpaior]_[A-Za-z0-9]{40,}\b
      + vcp_ ~ aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1
      - vcp_x
    figma-token | high | figd_
      / \bfigd_[A-Za-z0-9_-]{40,}
      + figd_ ~ aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1
      - figd_x
    airtable-token | high | pat
      / \bpat[A-Za-z0-9]{14}\.[a-f0-9]{64}\b
      + pataB3dE5fG7hJ9kL ~ .0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d
      - patient.0
    cloudflare-ca-key | high | v1.0-
      / \bv1\.0-[a-f0-9]{24}-[a-f0-9]{146}\b
      + v1.0-0a1b2c3d0a1b2c3d0a1b2c3d- ~ 0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a
      - v1.0-x
    resend-key | high | re_
      / \bre_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}\b
      + re_aB3dE5fG ~ _aB3dE5fG7hJ9kL1mN2pQ4rS6
      - re_export
    tavily-key | high | tvly-
      / \btvly-(dev-|prod-)?[A-Za-z0-9]{30,}\b
      + tvly- ~ dev-aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY
      - tvly-x
    langsmith-key | high | lsv2_
      / \blsv2_(pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}\b
      + lsv2_ ~ pt_0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d_0a1b2c3d0a
      - lsv2_x
    xai-key | high | xai-
      / \bxai-[A-Za-z0-9]{70,}\b
      + xai- ~ aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYaB3dE5fG7hJ9kL1
      - xai-x
    """#
}
