import type { PhraseBank } from './phrase-bank.ts';

export const PORTUGUESE: PhraseBank = {
  hooks: {
    authentic: [
      'Finalmente abri o {app}.\nAqui vai a versão sincera.',
      'O que eu queria ter sabido\nantes de abrir o {app}',
      'Sem roteiro, sem filtro:\neste é o {app}.',
      'Quase passei direto pelo {app}.\nAinda bem que parei.',
    ],
    witty: [
      'Eu disse “só uma olhadinha”.\nIsso foi há uma hora.',
      'Minhas desculpas ligaram.\nNão gostaram do {app}.',
      'Reviravolta:\nabrir o {app} era a parte fácil.',
      'Eu: começo na segunda.\n{app}: hoje é terça.',
    ],
    professional: [
      '{app}, em poucas palavras',
      'Conheça o {app}:\no que faz e para quem é',
      'Vale um minuto do seu dia:\n{app}',
      'O que esperar do {app}',
    ],
    warm: [
      'Se hoje está pesado,\nisto é para você.',
      'Uma coisinha que pode ajudar:\n{app}',
      'Para quem está recomeçando hoje 💛',
      'Pense no seu eu de amanhã.\nComece aqui.',
    ],
    casual: [
      'então… {app} 👀',
      'Poupei o seu scroll:\neste é o {app}',
      'Rapidinho:\nvocê já viu o {app}?',
      'Por que ninguém me mostrou\no {app} antes? 😅',
    ],
    educational: [
      'Como o {app} funciona,\npasso a passo',
      'Começando com o {app}?\nVeja isto primeiro.',
      '{app}, explicado de um jeito simples',
      'O que saber sobre o {app}\nantes de começar',
    ],
  },
  underTopic: ['Comece por aqui.', 'A versão curta.', 'O que ajuda de verdade.', 'Salve este post.'],
  listHooks: [
    '{n} motivos para abrir o {app} hoje',
    '{n} coisas para saber sobre o {app}',
    '{n} pequenos motivos para testar o {app}',
  ],
  questionHooks: ['Você já testou o {app}?', 'Ainda deixando para amanhã?', 'E se você começasse hoje?'],
  points: [
    'Você não precisa de um plano perfeito para começar',
    'Dois minutos bastam para uma primeira olhada',
    'Dê uma semana antes de julgar',
    'Fique com o que serve e pule o resto',
    'Comece por uma coisa. Só uma.',
    'Se for fácil, você volta',
    'Explore com calma. Sem pressa.',
    'Mostre para quem perguntou',
    'O melhor dia era ontem. Hoje também serve.',
  ],
  questions: [
    'Por que não hoje?',
    'O que te impede?',
    'Qual você testaria primeiro?',
    'Para quem você mostraria?',
  ],
  callsToAction: [
    'Teste o {app} hoje',
    'Dê uma semana ao {app}',
    'Abra o {app} e veja',
    'Comece hoje com o {app}',
    'Dê uma olhada no {app}',
  ],
  captionLeads: {
    authentic: ['Sem discurso: é isto aqui.', 'Postando para quem precisa disso hoje.'],
    witty: ['Arquivado em: coisas que eu devia ter feito antes.', 'Seu eu do futuro mandou um oi.'],
    professional: ['Um resumo rápido.', 'O essencial, em um só post.'],
    warm: ['Um passo pequeno conta. De verdade.', 'Para você, se a semana foi longa. 💛'],
    casual: ['Uma rapidinha para você 👇', 'Ok, esta vale a olhada.'],
    educational: ['Um guia curto para começar.', 'Salve e siga passo a passo.'],
  },
  captionEnds: [
    'Salve para depois.',
    'Mande para quem precisa.',
    'Siga para ver mais.',
    'Qual parte é a sua?',
  ],
  comments: [
    'Por qual você começaria? 👇',
    'Conte por onde você começaria. Lemos todos os comentários.',
    'Para quem você mandaria? Marque aqui 👇',
    'Dúvidas sobre o {app}? Pergunte aqui.',
  ],
  tags: ['#dicas', '#apps', '#diaadia', '#valeapena'],
  listOpeners: ['com', 'inclui', 'como', 'oferece'],
  and: ['e', 'ou'],
  clauseOpeners: ['para', 'porque', 'enquanto', 'quando', 'sem', 'mesmo', 'que', 'com', 'e', 'mas', 'em'],
  also: ['Também', 'Além disso'],
  itself: ['O app', 'Este app', 'O aplicativo', 'Nosso app'],
  smallWords:
    'o a os as de do da dos das e que em um uma para com por seu sua você é são se não no na ao como mais sem ou cada te nos dia seus suas'.split(
      ' ',
    ),
};
