extension DenyTables {
  /// Installing and publishing packages.
  static let packages = #"""
    Bash(npm publish *) | publish
      $ npm pub
      $ npm --access public publish
      $ npm -w pkg publish
      $ yarn npm publish
      $ yarn publish
      $ pnpm publish -r
      $ bun publish
      $ npx lerna publish
      $ npx changeset publish
      $ npx semantic-release
      $ npm run release
      $ npm stage publish
      $ gh workflow run publish.yml
      = Bash(npm publish)  Bash(yarn publish *)  Bash(pnpm publish *)  Bash(bun publish *)  Bash(npx *)
      A registry token without publish rights is the boundary
    Bash(npm install *) | install-code
      $ npm i x
      $ npm in x
      $ npm ins x
      $ npm isntall x
      $ npm add x
      $ npm ci
      $ npm it
      $ npm update
      $ npm --prefix . install x
      $ yarn add x
      $ pnpm add x
      $ bun add x
      $ npx -y x
      $ npm exec x
      $ npm init x
      = Bash(npm i *)  Bash(npm add *)  Bash(npm ci *)  Bash(yarn *)  Bash(pnpm *)  Bash(npx *)
    Bash(npx *) | execute
      $ npm exec x
      $ npm x x
      $ npm init x
      $ pnpm dlx x
      $ yarn dlx x
      $ bunx x
      $ ./node_modules/.bin/x
      $ node node_modules/x/cli.js
      = Bash(npm exec *)  Bash(npm x *)  Bash(pnpm dlx *)  Bash(yarn dlx *)  Bash(bunx *)
    Bash(pip install *) | install-code
      $ pip3 install x
      $ pip3.12 install x
      $ python -m pip install x
      $ python3 -m pip install x
      $ pip --no-input install x
      $ uv pip install x
      $ uv add x
      $ pipx install x
      $ poetry add x
      $ conda install x
      $ easy_install x
      $ python3 setup.py install
      $ pip download x
      = Bash(pip3 *)  Bash(python* -m pip *)  Bash(uv *)  Bash(poetry add *)
    Bash(brew install *) | install-code
      $ brew reinstall x
      $ brew upgrade x
      $ brew bundle
      $ brew tap x/y
      $ brew cask install x
      $ port install x
      = Bash(brew *)
    Bash(apt-get install *) | install-code
      $ apt install x
      $ apt-get -y install x
      $ aptitude install x
      $ dpkg -i x.deb
      $ apt-get upgrade
      $ snap install x
      = Bash(apt *)  Bash(apt-get *)  Bash(dpkg *)  Bash(aptitude *)  Bash(snap *)
    Bash(npm run deploy) | cloud-mutate
      $ npm run-script deploy
      $ npm run deploy -- --prod
      $ npm rum deploy
      $ npm --silent run deploy
      $ yarn deploy
      $ pnpm deploy
      $ bun run deploy
      $ node --run deploy
      = Bash(npm run deploy*)  Bash(npm run-script deploy*)  Bash(yarn *deploy*)  Bash(pnpm *deploy*)
    Bash(apt install *) | install-code
      $ apt-get install x
      $ aptitude install x
      $ dpkg -i x.deb
      $ snap install x
      $ apt -y install x
      $ pip install x
      = Bash(apt-get *)  Bash(apt *)  Bash(dpkg *)  Bash(snap *)
    Bash(yarn add *) | install-code
      $ npm install x
      $ pnpm add x
      $ yarn dlx x
      $ npx -y x
      = Bash(npm *)  Bash(pnpm *)  Bash(npx *)
    Bash(pnpm add *) | install-code
      $ pnpm i x
      $ pnpm install x
      $ npm install x
      $ yarn add x
      $ pnpm dlx x
      = Bash(npm *)  Bash(yarn *)  Bash(pnpm *)
    Bash(npm run *) | execute
      $ npm run-script x
      $ npm rum x
      $ yarn x
      $ pnpm run x
      $ bun run x
      $ node --run x
      $ npm explore . -- x
      = Bash(npm *)  Bash(yarn *)  Bash(pnpm *)  Bash(bun *)
    Bash(cargo publish *) | publish
      $ cargo --quiet publish
      $ cargo release
      = Bash(cargo *)
    """#
}
